import { Ear, type LucideIcon, Mic, MoreHorizontal, PhoneCall, PhoneIncoming } from 'lucide-react';
import type { CallView } from '../../session/call-view';
import { Button } from '../parts/Button';
import css from './Turn.module.css';

const icons: Readonly<Record<CallView['phase'], LucideIcon>> = {
  connecting: MoreHorizontal,
  ringing: PhoneIncoming,
  'customer-speaks': Ear,
  'your-turn': Mic,
  'customer-thinks': MoreHorizontal,
  ended: PhoneCall,
};

function sentenceFor({ phase, microphone }: CallView, customer: string): [string, string] {
  switch (phase) {
    case 'connecting':
      return ['Connecting', ''];
    case 'ringing':
      return ['It is ringing', 'Pick up, and greet with your name.'];
    case 'customer-speaks':
      return [`${customer} is speaking`, 'Hear them out.'];
    case 'your-turn':
      if (microphone === 'script') return ['The sample trainee answers', ''];
      return ['Your turn', 'Take your time.'];
    case 'customer-thinks':
      return [`${customer} is taking it in`, ''];
    case 'ended':
      return ['The call is over', 'The report is being put together.'];
  }
}

/** Whose turn it is, told to a screen reader as well, and the words as they are heard. */
export function Turn({ customer, view, onAnswer }: { customer: string; view: CallView; onAnswer(): void }) {
  const Icon = icons[view.phase];
  const [what, more] = sentenceFor(view, customer);
  return (
    <div className={css['turn']} data-yours={view.phase === 'your-turn' || view.phase === 'ringing' || undefined}>
      <div className={css['head']}>
        <Icon size={26} strokeWidth={1.8} aria-hidden />
        <p role="status" className={css['what']}>
          <strong>{what}</strong>
          {more && <span> · {more}</span>}
        </p>
      </div>
      {view.phase === 'ringing' ? (
        <div>
          <Button look="main" size="large" icon={PhoneIncoming} autoFocus onPress={onAnswer}>
            Answer
          </Button>
        </div>
      ) : (
        <p className={css['heard']} data-heard>
          {view.heard}
        </p>
      )}
    </div>
  );
}
