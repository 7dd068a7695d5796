import type { Localized } from '../knowledge/evidence.ts';
import type { Role, Solution, Status } from '../knowledge/solution.ts';

export const statusNames: Record<Status, Localized> = {
  active: { en: 'active', ko: '개발 중' },
  maintenance: { en: 'maintenance only', ko: '유지보수만 진행' },
  superseded: { en: 'superseded', ko: '후속 제품으로 대체됨' },
  archived: { en: 'archived', ko: '보관됨(archived)' },
  discontinued: { en: 'discontinued', ko: '중단됨' },
  unclear: { en: 'unclear', ko: '불분명' },
};

export const roleNames: Record<Role, Localized> = {
  'cluster-network': { en: 'cluster network (CNI)', ko: '클러스터 네트워크(CNI)' },
  'cloud-network': {
    en: "a cloud provider's cluster network (CNI)",
    ko: '클라우드 사업자의 클러스터 네트워크(CNI)',
  },
  'meta-plugin': {
    en: 'meta plugin (calls other CNI plugins)',
    ko: '메타 플러그인(다른 CNI 플러그인을 호출)',
  },
  'interface-plugin': { en: 'interface plugin', ko: '인터페이스 플러그인' },
  ipam: { en: 'IPAM plugin', ko: 'IPAM 플러그인' },
  'policy-engine': { en: 'policy engine', ko: '정책 엔진' },
  'plugin-set': { en: 'set of CNI plugins', ko: 'CNI 플러그인 모음' },
  'switch-fabric': { en: 'switch fabric or SDN', ko: '스위치 패브릭 또는 SDN' },
  'virtual-switch': {
    en: 'virtual switch, not a CNI plugin by itself',
    ko: '가상 스위치(그 자체로는 CNI 플러그인이 아님)',
  },
  neighbour: {
    en: 'neighbour of CNI plugins, not a pod network',
    ko: 'CNI와 함께 쓰는 도구(파드 네트워크가 아님)',
  },
};

const dead: ReadonlySet<Status> = new Set(['archived', 'discontinued', 'superseded']);

export function isDead(solution: Solution): boolean {
  return dead.has(solution.status.value);
}
