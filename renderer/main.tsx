import { createRoot } from 'react-dom/client';
import { openServices } from './services/open-services';

const place = document.getElementById('root');
if (place) createRoot(place).render(<h1>Steadyline</h1>);
const services = await openServices();
const { job } = services;
if (job)
  try {
    const call = await services.startCall({ packId: job.packId, voice: 'microphone' });
    setTimeout(() => call.answer(), 1500);
    const attempt = await call.finished;
    const { report } = await services.openAttempt(attempt);
    await job.finish({ attempt, report, html: '<p>report</p>' });
  } catch (error) {
    await job.fail((error as Error).stack ?? String(error));
  }
