import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { Button } from '../parts/Button';
import css from './Shortcuts.module.css';
import { shortcuts } from './shortcuts';

export function Shortcuts({ open, onClose }: { open: boolean; onClose(): void }) {
  return (
    <ModalOverlay className={css['veil'] ?? ''} isOpen={open} onOpenChange={(is) => !is && onClose()} isDismissable>
      <Modal className={css['modal'] ?? ''}>
        <Dialog className={css['dialog'] ?? ''}>
          <Heading slot="title" level={2}>
            Keyboard shortcuts
          </Heading>
          <table className={css['table']}>
            <tbody>
              {shortcuts.map(({ keys, what, where }) => (
                <tr key={keys}>
                  <th scope="row">
                    <kbd>{keys}</kbd>
                  </th>
                  <td>{what}</td>
                  <td className={css['where']}>{where}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <Button look="main" onPress={onClose}>
            Close
          </Button>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
