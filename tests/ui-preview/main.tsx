import { deriveReport } from '../../renderer/core/call/report';
import { mount } from '../../renderer/ui/mount';
import { reportPage } from '../../renderer/ui/report/page';
import { mixedCall, samplePack } from './sample/calls';
import { fakeServices } from './sample/services';
import { scenes } from './scenes';

const name = new URLSearchParams(location.search).get('scene') ?? '';
const shown = scenes[name];
const root = document.getElementById('root');
if (name === 'page') document.documentElement.innerHTML = reportPage(deriveReport(mixedCall, samplePack));
else if (root && shown) mount(root, fakeServices(shown.scene), shown.place);
else if (root)
  root.innerHTML = Object.keys(scenes)
    .map((s) => `<p><a href="?scene=${s}">${s}</a></p>`)
    .join('');
