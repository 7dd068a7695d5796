/** What the comparison table holds: the question of each is in knowledge/vocabulary.yaml. */
export const capabilityIds = [
  'network_policy',
  'extended_policy',
  'l7_policy',
  'overlay',
  'native_routing',
  'bgp',
  'ebpf_datapath',
  'kube_proxy_replacement',
  'encryption',
  'ipv6',
  'dual_stack',
  'windows',
  'multi_network',
  'ipam',
  'static_pod_ip',
  'egress_gateway',
  'multicast',
  'load_balancer',
  'bandwidth_qos',
  'multi_cluster',
  'observability',
  'vm_bare_metal',
  'sriov_dpdk',
  'managed_kubernetes',
  'evpn',
  'tenant_isolation',
  'nat_traversal',
  'nftables',
  'service_mesh',
] as const;
export type CapabilityId = (typeof capabilityIds)[number];

/** Where it runs and how simple that is: facts of the same shape, asked for as a need. */
export const platformIds = [
  'aws',
  'azure',
  'google_cloud',
  'alibaba_cloud',
  'openstack',
  'vsphere',
  'openshift',
  'on_premises',
  'simple',
] as const;

/** Needs of some: facts of the same shape that stand in no table and are told to those who ask for them. */
export const specialIds = [
  'dns_policy',
  'rdma',
  'physical_network',
  'overlapping_ranges',
  'control_plane_vip',
  'vpn_clients',
  'mpls_vpn',
  'policy_tiers',
  'cluster_wide_ipam',
] as const;

/** Needs that are read off a solution's licence, status and parts. */
const derivedIds = ['open_source', 'maintained'] as const;

export const needIds = [...capabilityIds, ...platformIds, ...specialIds, ...derivedIds] as const;
export type NeedId = (typeof needIds)[number];
