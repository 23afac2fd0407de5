import { Check } from 'lucide-react';
import { useGo } from '../hooks/use-place';
import { Button } from '../parts/Button';
import css from './FirstSteps.module.css';
import type { Readiness } from './use-readiness';
import { wayTo } from './way';

const steps = [
  {
    title: 'Check your headset',
    what: 'Which microphone, how loud the room is, and that it does not hear the customer.',
    takes: 'half a minute',
  },
  {
    title: 'Read a passage calmly',
    what: 'Your own calm voice is what you are measured against. Nobody else’s.',
    takes: 'half a minute',
  },
  { title: 'Read the brief', what: 'Who you are, what you know, what you may offer.', takes: 'half a minute' },
  {
    title: 'Take the call',
    what: 'Answer aloud. Afterwards you see and hear why each point was won or lost.',
    takes: 'a few minutes',
  },
] as const;

const names = ['Check the headset', 'Read the passage', 'Read the brief'] as const;

/** The first start teaches: four steps, and the one that is next. */
export function FirstSteps({
  packId,
  customer,
  readiness,
}: {
  packId: string;
  customer: string;
  readiness: Readiness;
}) {
  const go = useGo();
  const way = wayTo(packId, readiness);
  const next = way.at === 'headset' ? 0 : way.at === 'calm-voice' ? 1 : 2;
  return (
    <section className={css['panel']} aria-labelledby="first-steps">
      <div className={css['head']}>
        <h2 id="first-steps">Your first call, step by step</h2>
        <p>
          {customer} is angry, and a recording: nothing that you say can hurt anybody, and nothing leaves this computer.
        </p>
      </div>
      <ol className={css['steps']}>
        {steps.map(({ title, what, takes }, i) => (
          <li
            key={title}
            className={i === next ? css['next'] : css['step']}
            aria-current={i === next ? 'step' : undefined}
          >
            <span className={css['number']} aria-hidden>
              {i < next ? <Check size={16} strokeWidth={2.4} /> : i + 1}
            </span>
            <h3>
              {title}
              {i < next && <span className={css['done']}> (done)</span>}
            </h3>
            <p className={css['what']}>{what}</p>
            <p className={css['takes']}>{takes}</p>
          </li>
        ))}
      </ol>
      <div className={css['ways']}>
        <Button look="main" size="large" onPress={() => go(way)}>
          {names[next] ?? 'Go on'}
        </Button>
        <Button look="plain" onPress={() => go({ at: 'call', wish: { packId, voice: 'sample' } })}>
          Hear a sample trainee take it first
        </Button>
      </div>
    </section>
  );
}
