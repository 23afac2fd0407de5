import { ChartNoAxesColumn, HeartPulse, type LucideIcon, PackageOpen, Phone, SlidersHorizontal } from 'lucide-react';
import type { Place } from '../hooks/use-place';

export type Room = 'practise' | 'progress' | 'recover' | 'studio' | 'settings';

export const rooms: readonly { at: Room; label: string; icon: LucideIcon }[] = [
  { at: 'practise', label: 'Practise', icon: Phone },
  { at: 'progress', label: 'Progress', icon: ChartNoAxesColumn },
  { at: 'recover', label: 'Recover', icon: HeartPulse },
  { at: 'studio', label: 'Studio', icon: PackageOpen },
  { at: 'settings', label: 'Settings', icon: SlidersHorizontal },
];

/** Which room of the rail a screen belongs to. */
export function roomOf(place: Place): Room {
  switch (place.at) {
    case 'headset':
    case 'calm-voice':
      return place.packId ? 'practise' : 'settings';
    case 'brief':
    case 'call':
    case 'shift':
      return 'practise';
    case 'report':
      return 'progress';
    default:
      return place.at;
  }
}
