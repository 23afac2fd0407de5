import { useEffect, useRef } from 'react';
import type { CallHandle, LiveVoice } from '../../session/call-view';
import { drawTrace, traceSeconds } from './draw-trace';
import css from './Trace.module.css';

/** The last seconds of the own loudness over the own calm band, drawn as often as it is heard. */
export function Trace({ call }: { call: CallHandle }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const sheet = canvas.current;
    if (!sheet) return;
    let points: LiveVoice[] = [];
    const draw = () => drawTrace(sheet, points);
    const resizing = new ResizeObserver(draw);
    resizing.observe(sheet);
    const stop = call.onVoice((voice) => {
      points = [...points.filter((p) => p.at > voice.at - traceSeconds), voice];
      draw();
    });
    return () => {
      stop();
      resizing.disconnect();
    };
  }, [call]);
  return (
    <figure className={css['figure']}>
      <canvas
        ref={canvas}
        className={css['trace']}
        role="img"
        aria-label={`Your loudness over the last ${traceSeconds} seconds`}
      />
      <figcaption className={css['caption']}>
        <span>{traceSeconds} s ago</span>
        <span>dB over your own calm; the band is your own</span>
        <span>now</span>
      </figcaption>
    </figure>
  );
}
