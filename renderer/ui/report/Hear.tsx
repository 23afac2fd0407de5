import { Play, Square } from 'lucide-react';
import { Button } from '../parts/Button';
import { clock } from '../words/time';
import { useIsPlaying, usePlayer } from './use-player';

interface Props {
  from: number;
  to: number;
  /** What is heard, for screen readers: "Loudness". */
  what: string;
  /** Without, the time is the label. */
  label?: string;
}

/** Plays these seconds of the call. Shows nothing where there is no sound. */
export function Hear({ from, to, what, label }: Props) {
  const player = usePlayer();
  const key = `${from.toFixed(2)}-${to.toFixed(2)}`;
  const isPlaying = useIsPlaying(player, key);
  if (!player) return null;
  return (
    <Button
      size="small"
      icon={isPlaying ? Square : Play}
      aria-label={`${isPlaying ? 'Stop' : 'Hear'} ${what}, ${clock(from)}, ${(to - from).toFixed(1)} seconds`}
      onPress={() => (isPlaying ? player.stop() : player.play({ key, from, to }))}
    >
      {label ?? clock(from)}
    </Button>
  );
}
