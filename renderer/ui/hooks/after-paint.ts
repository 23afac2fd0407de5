const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
const atMost = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Resolves when what was rendered is on screen; a covered window paints nothing, so not for ever. */
export const afterPaint = async (): Promise<void> => {
  await Promise.race([frame().then(frame), atMost(300)]);
};
