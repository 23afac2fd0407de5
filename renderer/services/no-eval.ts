import { config } from 'zod';

// The content policy allows no evaluated code, which zod would try for speed. Imported first, before any schema is made.
config({ jitless: true });
