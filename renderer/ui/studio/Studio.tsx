import { useLoaded } from '../hooks/use-loaded';
import { useServices } from '../hooks/use-services';
import { Page } from '../parts/Page';
import { PackFacts } from './PackFacts';
import css from './Studio.module.css';

const command = 'npm start -- --call ./my-pack --trainee script.json --report report.json';
const script = `{
  "calm": "passage.wav",
  "replies": [
    { "file": "r1.wav", "delayMs": 600 },
    { "file": "r2.wav", "intoLineMs": 1500 }
  ]
}`;

const parts = [
  { name: 'The customer', what: 'who they are, what they want, and how angry they start' },
  { name: 'The brief', what: 'what the trainee knows, may, may not, and must keep private' },
  { name: 'The lines', what: 'each with a stable id, when it may be said, and one or more recorded takes' },
  { name: 'The mind', what: 'what the customer needs, and what moves anger and trust' },
  { name: 'The rubric', what: 'which practices weigh more or less than usual' },
] as const;

/** For trainers: what a pack is, and how one is tried today. */
export function Studio() {
  const services = useServices();
  const packs = useLoaded(() => services.packs());
  return (
    <Page
      title="Studio"
      lead="A customer is a pack: a folder with one JSON file and the recorded lines. Here is what is in one, and how to try your own."
    >
      <section className={css['part']} aria-labelledby="installed">
        <h2 id="installed">Packs on this computer</h2>
        <ul className={css['packs']}>
          {(packs.value ?? []).map((entry) => (
            <PackFacts key={entry.ok ? entry.pack.id : entry.folder} entry={entry} />
          ))}
        </ul>
        {packs.trouble && <p role="alert">{packs.trouble}</p>}
      </section>
      <section className={css['part']} aria-labelledby="inside">
        <h2 id="inside">What is in a pack</h2>
        <dl className={css['inside']}>
          {parts.map(({ name, what }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{what}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section className={css['part']} aria-labelledby="try">
        <h2 id="try">Trying a pack</h2>
        <p>
          For now this is done from the command line, in the folder of the project. The call runs in real time with
          recorded replies as the trainee, through the same microphone path, recogniser and grader as a person’s:
        </p>
        <pre className={css['code']}>
          <code>{command}</code>
        </pre>
        <p>
          <code>script.json</code> says which recording is heard when: so long after the customer’s line ended, or so
          long after it began, which is an interruption.
        </p>
        <pre className={css['code']}>
          <code>{script}</code>
        </pre>
        <p className={css['soft']}>
          A pack that can’t be read is listed above and on the Practise page with the reason. Writing and recording
          packs inside the app comes later.
        </p>
      </section>
    </Page>
  );
}
