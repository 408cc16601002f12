export { handleAuthRequest as GET, handleAuthRequest as POST } from '@/lib/access/session';
