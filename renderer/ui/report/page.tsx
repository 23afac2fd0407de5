import { renderToStaticMarkup } from 'react-dom/server';
import type { Report } from '../../core/call/report-types';
import charts from '../charts/charts.css?raw';
import tokens from '../look/tokens.css?raw';
import { PageBody } from './PageBody';
import pageCss from './page.css?raw';

/** The report as one page of its own, light or dark as the reader's system is. It finds `voice.wav` beside it. */
export function reportPage(report: Report): string {
  const body = renderToStaticMarkup(<PageBody report={report} />);
  const title = renderToStaticMarkup(<title>{`${report.pack.customer}: ${report.pack.title}`}</title>);
  return [
    '<!doctype html>',
    '<html lang="en-GB">',
    `<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">${title}`,
    `<style>${tokens}${charts}${pageCss}</style></head>`,
    `<body>${body}</body>`,
    '</html>',
    '',
  ].join('\n');
}
