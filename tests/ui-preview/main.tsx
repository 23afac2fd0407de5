import { renderToStaticMarkup } from 'react-dom/server';
import { deriveReport } from '../../renderer/core/call/report';
import { mount } from '../../renderer/ui/mount';
import { faces } from '../../renderer/ui/portrait/expression';
import { Portrait } from '../../renderer/ui/portrait/Portrait';
import '../../renderer/ui/look/look';
import { reportPage } from '../../renderer/ui/report/page';
import { mixedCall, samplePack } from './sample/calls';
import { fakeServices } from './sample/services';
import { scenes } from './scenes';

const customers = [
  'late-refund',
  'left-in-rain',
  'locked-out',
  'wrong-bill',
  'stranded-flight',
  'third-repair',
  'sworn-at',
  'black-mould',
];
const name = new URLSearchParams(location.search).get('scene') ?? '';
const shown = scenes[name];
const root = document.getElementById('root');
if (name === 'page') document.documentElement.innerHTML = reportPage(deriveReport(mixedCall, samplePack));
else if (root && name === 'portraits')
  root.innerHTML = renderToStaticMarkup(
    <div style={{ display: 'grid', gridTemplateColumns: 'repeat(8, 7.5rem)', gap: '0.3rem' }}>
      {(Object.keys(faces) as (keyof typeof faces)[]).flatMap((face) =>
        customers.map((id) => <Portrait key={`${id} ${face}`} packId={id} expression={face} />),
      )}
    </div>,
  );
else if (root && shown) mount(root, fakeServices(shown.scene), shown.place);
else if (root)
  root.innerHTML = Object.keys(scenes)
    .map((s) => `<p><a href="?scene=${s}">${s}</a></p>`)
    .join('');
