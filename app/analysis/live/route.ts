import { guardedDownload } from '@/lib/access/download';
import { liveChanges } from '@/lib/live/live-changes';

/** Tells an open page of analyses that something was saved. It asks by itself, and keeps nobody signed in. */
export const GET = guardedDownload({ may: 'read analysis', runsByItself: true, run: liveChanges('read analysis') });
