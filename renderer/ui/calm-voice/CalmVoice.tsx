import { useOpened } from '../hooks/use-opened';
import { useServices } from '../hooks/use-services';
import { Page } from '../parts/Page';
import { CalmVoiceForm } from './CalmVoiceForm';

export function CalmVoice({ packId }: { packId?: string | undefined }) {
  const services = useServices();
  const taking = useOpened(() => services.takeCalmVoice());
  return (
    <Page
      title="Your own calm voice"
      lead="Read this aloud as if to a friend: unhurried, at the loudness of a phone call. It is what the call is measured against."
    >
      {taking && <CalmVoiceForm taking={taking} packId={packId} />}
    </Page>
  );
}
