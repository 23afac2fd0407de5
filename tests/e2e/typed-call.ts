import type { Page } from 'playwright';

/** What a trainee without a microphone does, by the buttons and fields that they see. */
export function typedCall(page: Page) {
  const press = (name: string | RegExp) => page.getByRole('button', { name }).first().click();
  const place = (name: string) =>
    page.getByRole('link', { name }).or(page.getByRole('button', { name })).first().click();
  /** A reply is written; it can be sent once it is the trainee's turn. */
  async function write(text: string): Promise<void> {
    await page.getByLabel('Your reply').fill(text);
    await page.getByRole('button', { name: 'Send', disabled: false }).waitFor({ timeout: 60_000 });
  }
  return {
    press,
    place,
    write,
    /** From the practice page to the customer's first word. */
    async answer(): Promise<void> {
      await press('Check the headset');
      await page.getByText('No microphone was found').first().waitFor();
      await press('Type the replies instead');
      await press('Let it ring');
      await press(/Answer/);
    },
    async reply(text: string): Promise<void> {
      await write(text);
      await press('Send');
    },
    /** To the report of it. */
    async end(): Promise<void> {
      await press('End call');
      await press('End the call');
      await page.getByText(/You typed your replies/).waitFor({ timeout: 60_000 });
    },
  };
}
