import { useState } from 'react';
import { Field } from '../parts/Field';
import { Page } from '../parts/Page';
import { Breathing } from './Breathing';
import css from './Recover.module.css';

/** After a hard call: breath first, then a thought, so that the next customer meets a fresh start. */
export function Recover() {
  const [happened, setHappened] = useState('');
  const [noticed, setNoticed] = useState('');
  return (
    <Page
      title="Recover"
      lead="A hard call stays in the body for a while. A minute here, and the next customer meets a fresh start."
    >
      <Breathing />
      <section className={css['reflect']} aria-labelledby="reflect">
        <h2 id="reflect">A pause to reflect</h2>
        <p className={css['soft']}>
          Two plain sentences, without judging. They are for this moment: nothing of them is kept when you leave this
          page.
        </p>
        <Field
          label="What happened"
          rows={2}
          value={happened}
          onChange={setHappened}
          help="As somebody at the next desk would tell it."
        />
        <Field
          label="What I noticed in myself"
          rows={2}
          value={noticed}
          onChange={setNoticed}
          help="In the body, in the voice, in the head."
        />
        <p>They were angry about the matter. You were the one who picked up, and that is the job, not you.</p>
      </section>
    </Page>
  );
}
