const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
const pass = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** What a picture of the window needs after the page has painted, to show it. */
const compositingMs = 100;

/** Resolves when what was rendered is on screen; a covered window paints nothing, so not for ever. */
export const afterPaint = async (): Promise<void> => {
  await Promise.race([frame().then(frame), pass(2000)]);
  await pass(compositingMs);
};
