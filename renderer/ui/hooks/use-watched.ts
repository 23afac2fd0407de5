import { useSyncExternalStore } from 'react';
import type { Watched } from '../services';

/** The state as of now, and again at each change. */
export const useWatched = <View>(watched: Watched<View>): View => useSyncExternalStore(watched.subscribe, watched.view);
