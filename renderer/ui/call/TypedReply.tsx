import { Send } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../parts/Button';
import { Field } from '../parts/Field';
import css from './TypedReply.module.css';

/** Without a microphone the reply is typed; what is half written stays while the customer speaks. */
export function TypedReply({ isYourTurn, onSend }: { isYourTurn: boolean; onSend(text: string): void }) {
  const [text, setText] = useState('');
  const send = () => {
    if (!isYourTurn || text.trim() === '') return;
    onSend(text.trim());
    setText('');
  };
  return (
    <div className={css['reply']}>
      <Field
        label="Your reply"
        rows={2}
        value={text}
        onChange={setText}
        maxLength={600}
        autoFocus
        onEnter={send}
        help={isYourTurn ? 'Enter sends it.' : 'You can send it when the customer has finished.'}
      />
      <Button look="main" icon={Send} isDisabled={!isYourTurn || text.trim() === ''} onPress={send}>
        Send
      </Button>
    </div>
  );
}
