import { PhoneIncoming } from 'lucide-react';
import type { Pack } from '../../core/customer/pack';
import { useLoaded } from '../hooks/use-loaded';
import { useGo } from '../hooks/use-place';
import { useServices } from '../hooks/use-services';
import { Button } from '../parts/Button';
import { Note } from '../parts/Note';
import { Page } from '../parts/Page';
import { useReadiness } from '../practise/use-readiness';
import type { CallWish } from '../services';
import type { Shift } from '../shift/shift';
import { wordsFor } from '../words/practices';
import { minutesOf } from '../words/time';
import css from './Brief.module.css';
import { BriefText } from './BriefText';
import { Hardness } from './Hardness';
import { Ready } from './Ready';

interface Props {
  packId: string;
  voice?: CallWish['voice'] | undefined;
  shift?: Shift | undefined;
  /** Who rings is not told. */
  isBlind?: boolean | undefined;
}

/** The brief's words about the trainee, without those about the customer. */
const whoYouAre = ({ brief, customer }: Pack): string =>
  (brief.you.match(/[^.]+\.(?=\s|$)/g) ?? [])
    .filter((sentence) => !customer.name.split(' ').some((name) => sentence.includes(name)))
    .join('')
    .trim();

export function Brief({ packId, voice = 'microphone', shift, isBlind = false }: Props) {
  const services = useServices();
  const go = useGo();
  const packs = useLoaded(() => services.packs());
  const readiness = useReadiness();
  const pack = packs.value?.flatMap((e) => (e.ok && e.pack.id === packId ? [e.pack] : []))[0];
  if (packs.trouble || (packs.value && !pack))
    return (
      <Page title="Brief">
        <Note kind="attention" ways={<Button onPress={() => go({ at: 'practise' })}>Back to the customers</Button>}>
          {packs.trouble || 'This customer is not there any more.'}
        </Note>
      </Page>
    );
  if (!pack || !readiness.value) return <Page title="Brief">{null}</Page>;
  return (
    <Page
      title={isBlind ? 'Somebody is about to ring' : `${pack.customer.name} is about to ring`}
      lead={[
        ...(shift ? [`Call ${shift.attempts.length + 1} of ${shift.packs.length}`] : []),
        ...(isBlind ? [] : [pack.title]),
        minutesOf(pack.minutes),
        ...(pack.profanity === 'none' ? [] : ['swears']),
      ].join(' · ')}
    >
      {isBlind ? (
        <p>
          {whoYouAre(pack)} Who rings, and about what, you learn when you answer; the brief stands beside the call then.
        </p>
      ) : (
        <>
          <BriefText brief={pack.brief} />
          <section className={css['practises']} aria-labelledby="practises">
            <h2 id="practises">What this call practises</h2>
            <ul>
              {pack.practises.map((id) => (
                <li key={id}>
                  <strong>{wordsFor(id).label}.</strong> {wordsFor(id).why}
                </li>
              ))}
            </ul>
          </section>
        </>
      )}
      <div className={css['foot']}>
        <Hardness />
        <Ready
          packId={packId}
          voice={voice}
          readiness={readiness.value}
          onType={() => go({ at: 'brief', packId, voice: 'typed', isBlind, ...(shift && { shift }) })}
        />
        <div className={css['ways']}>
          <Button
            look="main"
            size="large"
            icon={PhoneIncoming}
            onPress={() => go({ at: 'call', wish: { packId, voice }, shift, isBlind })}
          >
            Let it ring
          </Button>
          <Button look="plain" onPress={() => go({ at: 'practise' })}>
            Not now
          </Button>
        </div>
      </div>
    </Page>
  );
}
