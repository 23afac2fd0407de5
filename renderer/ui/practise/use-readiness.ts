import { type Loaded, useLoaded } from '../hooks/use-loaded';
import { useServices } from '../hooks/use-services';
import type { CalmVoiceState, Device } from '../services';

/** What a call needs of the trainee before it rings. */
export interface Readiness {
  microphone: Device | null;
  calmVoice: CalmVoiceState | null;
}

export function useReadiness(): Loaded<Readiness> {
  const services = useServices();
  return useLoaded(async () => {
    const microphone = await services.checkedMicrophone();
    return { microphone, calmVoice: microphone && (await services.calmVoice(microphone.label)) };
  });
}
