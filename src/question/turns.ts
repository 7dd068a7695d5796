import type { NeedId } from '../knowledge/capability.ts';
import type { CueId } from '../knowledge/vocabulary.ts';

/** Turns of phrase that no fixed words catch. */
export const turns: [CueId, RegExp][] = [
  [
    'recommend',
    /\b(?:which|what)(?! (?:an?|the|is|are|does|do|did|was)\b)(?: \S+){0,3} (?:cni|plugin|network)\b/i,
  ],
  [
    'recommend',
    /(?:뭐(?!라고)|뭘(?! ?(?:설정|확인|수정|변경|켜|끄|점검|봐|고쳐|바꿔|재시작|지워|삭제))|뭐로|뭘로|무엇|무얼|(?:어떤|무슨) ?(?:걸|게|것|거|cni|플러그인|솔루션|구성|조합))\S*(?: \S+){0,2} ?(?:써|쓰|쓸|골라|고르|얹|붙|더해|가야|가는|해야|하는 ?게|좋|나을|나아|나은|낫|맞|적합|적당|알맞|권|괜찮|깔|선택|묶|추가|넣으면|달면|올리면|올려야)/i,
  ],
  ['recommend', /\bwhat\b[^.?!]*\b(?:put|run|add|install)\b[^.?!]*\b(?:next to|alongside|beside|on top)\b/i],
  [
    'recommend',
    /\b(?:what|which)\b[^.?!]*\b(?:should|do|would|could|can) (?:i|we|you|u)\b(?: \w+)? (?:use|install|standardi[sz]e|settle|go with|choose|pick|grab|take|run|deploy|add|attach|bolt|recommend|suggest)\b/i,
  ],
  [
    'recommend',
    /\bwhat (?:are|do|does|would) (?:people|ppl|others|folks|you|everyone|they|most) (?:use|using|run|running|pick|choose)\b/i,
  ],
  ['recommend', /(?:거|것|게|방법|플러그인|cni|솔루션|도구)\S{0,2} ?있을까/i],
  [
    'recommend',
    /\b(?:what|which)(?: \w+)? (?:could|can|would|might|should) (?:link|join|connect|bridge|glue)\b/i,
  ],
  [
    'trouble',
    /\b(?:can'?t|cannot|can not|couldn'?t|unable to)\b[^.?!]{0,30}\b(?:reach|connect|ping|resolve|talk|get to|start|pull)\b/i,
  ],
  ['recommend', /(?:갈아탈|옮길|쓸|대체할|대신할|바꿀|넘어갈) ?만한/i],
  [
    'recommend',
    /\bwhat(?:'?s| is) (?:one|the|a) (?:single |one )?(?:tool|plugin|thing|project|product|cni) (?:that|which)\b/i,
  ],
  [
    'recommend',
    /\b(?:what|which) (?:\w+ )?(?:ipam|cni|plugin|network)(?: option| plugin)? (?:can|could|should|would) (?:i|we|you)\b/i,
  ],
  ['recommend', /\bwhat should (?:i|we|they) (?:move|switch|migrate|change|go)\b[^.?!]*\bto\b/i],
  [
    'recommend',
    /\b(?:which|what)(?: \w+){0,2} (?:add-?ons?|tools?|products?|projects?)\b[^.?!]*\b(?:should|could|would|can) (?:i|we|they|you|one)\b/i,
  ],
  [
    'recommend',
    /(?:뭘로|뭐로|무엇으로|무얼로|어떤 ?(?:걸|것|거|cni|플러그인)\S*로) ?(?:바꿔|바꾸|갈아|교체|옮겨|옮기|넘어)/i,
  ],
  ['what', /=\s*\?/],
];

/** "고정 IP로 나가게": the address that the outside sees. */
export const leavesWith =
  /\b(?:leaves?|leaving|exits?|go(?:es)? out|egress|outbound|seen|show up|appear)\b[^.?!]{0,60}\b(?:fixed|static|same|stable|known|one|single|predictable)(?: \w+)? (?:ips?|address(?:es)?)\b|(?:고정|정해진|같은|동일한|하나의) ?(?:공인 ?)?(?:ip|아이피|주소)\S{0,3} ?(?:로|으로)? ?(?:나가|나감|나갈|빠져|외부|아웃바운드|내보)/i;

/** Needs told around other words: "pod ranges of both clusters overlap", "파드 대역도 둘 다 10.244로 겹칩니다". */
export const needTurns: [NeedId, RegExp, CueId?][] = [
  ['overlapping_ranges', /(?:겹치는|중복되는|중복된|똑같은|동일한) ?(?:ip ?)?(?:대역|cidr|주소|서브넷)/i],
  [
    'multi_cluster',
    /클러스터[^.?!]*(?:서비스|파드)(?:끼리|들?을 서로|들끼리)[^.?!]*(?:연결|통신|호출|붙|이어)/i,
  ],
  [
    'multi_cluster',
    /\b(?:several|multiple|two|three|four|five|six|seven|eight|nine|ten|a dozen|many|both|\d+)(?: [\w-]+){0,2} clusters\b[^?]*\b(?:services?|pods?)\b[^?]*\b(?:reach|reached|reachable|talk|connect|call|from the others?|across|each other)/i,
  ],
  [
    'dns_policy',
    /(?:도메인|호스트 ?이름|fqdn)\S*(?: \S+){0,3} ?(?:화이트리스트|허용|제한|막|차단|필터)|\b(?:domains?|hostnames?|fqdns?)\b[^.?!]{0,30}\b(?:allow|allowed|allow-?list|whitelist|restrict|limit|block|filter)\w*|\b(?:allow|allow-?list|whitelist|restrict|limit|block|filter)\w*\b[^.?!]{0,40}\b(?:domains?|domain names?|hostnames?|fqdns?)\b/i,
  ],
  [
    'cluster_wide_ipam',
    /노드 ?(?:여러|\d+) ?대\S*[^.?!]{0,12}대역[^.?!]{0,10}(?:같이|공유|함께)|(?:안 ?겹치|겹치지 ?않|중복 ?없이|중복되지 ?않)\S*(?: \S+){0,3} ?(?:나눠|나누|할당|배정|주려|줄|받)|\b(?:hand|give|assign|allocate)\w*\b[^.?!]{0,40}\b(?:no|without|never)\b[^.?!]{0,16}\b(?:duplicates?|twice|collisions?)\b|\bip ?(?:allocation|assignment)?[^.?!]{0,30}\b(?:unique|same|twice)\b[^.?!]{0,30}\b(?:nodes|hosts|cluster)\b|\bcluster[- ]?wide\b[^.?!]{0,20}\b(?:unique|ip|ipam|addresses)\b/i,
  ],
  ['ipam', /(?:ip|주소)(?:도|를|을)? ?(?:나눠|할당해|배정해|부여해) ?(?:주|줘|줍)/i],
  [
    'overlapping_ranges',
    /\b(?:without|w\/o|no) (?:re-?number\w*|re-?address\w*|changing (?:the |our |their )?(?:ranges?|cidrs?|addresses))\b/i,
    'recommend',
  ],
  ['egress_gateway', leavesWith],
  [
    'static_pod_ip',
    /(?<!(?:소스|출구|출발지|외부|공인|나가는|source|egress) ?)(?:ip|주소)\S*(?: \S+){0,2} ?고정/i,
  ],
  [
    'static_pod_ip',
    /\balways (?:use|uses|have|has|get|gets|keep|keeps)\b[^.?!]{0,24}(?:\d+\.){3}\d+|항상 ?(?:\d+\.){3}\d+/i,
  ],
  [
    'physical_network',
    /\bdhcp\b[^.?!]{0,40}\b(?:leases?|address|addresses|ips?)\b|\b(?:leases?|address|addresses|ips?)\b[^.?!]{0,40}\bdhcp\b|dhcp ?(?:서버)?\S*(?: \S+){0,3} ?(?:ip|주소)\S* ?(?:받|할당)/i,
    'recommend',
  ],
  [
    'physical_network',
    /(?:vlan(?: 대역)?|사내망|사내 네트워크|사무실 ?망|사무실 네트워크|회사 ?망|설비망|물리망|lan|l2)\S*(?: l2\S*)? ?(?:바로|직접|그대로) ?(?:붙|연결|물[려리])|\b(?:straight|directly|right) (?:on|onto|into|to) (?:the|our|a|an|its|their)(?: \w+)? (?:lan|vlan|l2|layer 2|network segment|office network|plant network)\b/i,
  ],
  [
    'control_plane_vip',
    /\b(?:api[- ]?server|control[- ]plane|masters?)\b[^.?!]{0,24}\b(?:floating|virtual|vip|stable|shared|single) ?(?:ip|address|endpoint)?\b|\b(?:vip|(?:floating|virtual) (?:ip|address))\b[^.?!]{0,30}\b(?:api[- ]?server|(?:control|ctrl)[- ]plane|masters?)\b|(?:api ?서버|컨트롤 ?플레인|마스터)[^?]{0,60} (?:vip|가상 ?ip|플로팅 ?ip|유동 ?ip)/i,
  ],
  [
    'static_pod_ip',
    /\b(?:ips?|addresses|address)\b[^.?!]{0,40}\b(?:stay|stays|keep|keeps|kept|survive|survives|remain|remains|never change|not change|same)\b[^.?!]{0,40}\b(?:restart|reschedul|recreat|reboot|redeploy)\w*|\b(?:keep|keeps|retain|retains)\b[^.?!]{0,24}\b(?:ip|address)\b[^.?!]{0,40}\b(?:restart|reschedul|recreat|reboot|redeploy)\w*|(?:재시작|재생성|재배포|다시 떠|다시 뜨|죽었다)\S*(?: \S+){0,2} ?(?:ip|주소)\S* ?(?:안 바뀌|바뀌지|변하지|그대로|유지|고정|같)|(?:ip|주소)\S* ?(?:안 바뀌|바뀌지 않|변하지 않)|(?:ip|주소)\S*(?: \S+){0,2} (?:재시작|재생성|재배포)\S* ?(?:그대로|유지|안 바뀌|고정|같)/i,
  ],
  [
    'overlapping_ranges',
    /\b(?:cidrs?|ranges?|subnets?|addresses)\b(?: [\w./]+){0,5} (?:overlap|clash|collide)|\bsame (?:pod )?(?:cidr|range|subnet)\b|(?:대역|cidr|주소|서브넷)\S*(?: \S+){0,4} 겹[치쳐칩친쳤침]/i,
  ],
  [
    'multi_cluster',
    /\bclusters?\b[^.?!]*\b(?:from|to|in|with|reach|and) (?:the |an)?other(?: one| cluster)?\b|클러스터\S*(?: \S+){0,3} ?(?:두|세|여러|2|3|4) ?개|클러스터(?:들)? ?끼리/i,
  ],
  [
    'overlapping_ranges',
    /\bboth\b[^.?!]*\b(?:pick|chose|choose|use|using|used|have|run|got|sit|sits|sitting|on)\w*\b[^.?!]*\d+\.\d+/i,
  ],
];

/** "policy is enough, no L7": not needed, and no fault either. What stands before the need. */
export const isMoreThanEnough = /\b(?:enough|fine|suffices?|will do|all we need)\b[^.?!]{0,20}\bno\s*$/i;

/** "kernels too old for any eBPF", "the boss forbids eBPF". What stands before it. */
export const ruledOut =
  /\b(?:too old (?:for|to (?:run|do|use))|can(?:'?t|not) (?:do|run|use|load)|rul(?:e|es|ed|ing) out|forbids?|forbidden|bans?|banned|hates?|allergic to|wary of|afraid of|steer clear of|stay away from)(?: any| the| all| using)?\s*$/i;
