import { useOpened } from '../hooks/use-opened';
import { useServices } from '../hooks/use-services';
import { Page } from '../parts/Page';
import { HeadsetForm } from './HeadsetForm';

export function Headset({ packId }: { packId?: string | undefined }) {
  const services = useServices();
  const check = useOpened(() => services.checkHeadset());
  return (
    <Page title="Headset check" lead="A headset keeps your voice and the customer’s apart. This takes half a minute.">
      {check && <HeadsetForm check={check} packId={packId} />}
    </Page>
  );
}
