import { Brief } from '../brief/Brief';
import { CallScreen } from '../call/CallScreen';
import { CalmVoice } from '../calm-voice/CalmVoice';
import { Headset } from '../headset/Headset';
import type { Place } from '../hooks/use-place';
import { Practise } from '../practise/Practise';
import { Progress } from '../progress/Progress';
import { Recover } from '../recover/Recover';
import { ReportScreen } from '../report/ReportScreen';
import { Settings } from '../settings/Settings';
import { ShiftScreen } from '../shift/ShiftScreen';
import { Studio } from '../studio/Studio';

export function Screen({ place }: { place: Place }) {
  switch (place.at) {
    case 'practise':
      return <Practise />;
    case 'progress':
      return <Progress />;
    case 'recover':
      return <Recover />;
    case 'studio':
      return <Studio />;
    case 'settings':
      return <Settings />;
    case 'headset':
      return <Headset packId={place.packId} />;
    case 'calm-voice':
      return <CalmVoice packId={place.packId} />;
    case 'brief':
      return <Brief {...place} />;
    case 'call':
      return <CallScreen wish={place.wish} shift={place.shift} isBlind={place.isBlind} />;
    case 'shift':
      return <ShiftScreen shift={place.shift} />;
    case 'report':
      return <ReportScreen attemptId={place.attempt} />;
  }
}
