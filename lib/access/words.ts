import { type RoleName, roleTitle } from '@/study/roles';

/** "Data manager, MI01"; "Statistician, all sites". */
export function roleInWords({ role, siteCode }: { role: RoleName; siteCode: string | null }): string {
  return `${roleTitle(role)}, ${siteCode ?? 'all sites'}`;
}
