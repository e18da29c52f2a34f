import type { Issue } from '../model/issue.ts';
import type { SealPrivateKey } from '../model/sealed.ts';

/** One sealed report and the key that opens it: what a relay in any language must come to. */
export const SEALED_VECTOR: {
  /** For tests alone: everybody has its private half. */
  key: SealPrivateKey;
  /** The event as it is hashed, stored and sent. */
  text: string;
  digest: string;
  /** What is sealed in it, besides the same id, type and subject. */
  data: Issue;
} = {
  key: {
    kid: 'north-arena-2026-11',
    kty: 'EC',
    crv: 'P-256',
    x: 'V-NclVjDokWtcqrIk419KB4R27HwO4tfRgML6Ao6fjI',
    y: 'LnpB2y5aud1LV3U10YGjsd1lDswgQ9jsysrEAmwg3SE',
    d: 'KiL25SmX30wEbonQR6XNhY3HWXCxyXwL73iakKilKYk',
  },
  text: '{"data":"eyJhbGciOiJFQ0RILUVTIiwiZW5jIjoiQTI1NkdDTSIsImtpZCI6Im5vcnRoLWFyZW5hLTIwMjYtMTEiLCJlcGsiOnsieCI6ImttTmFOVmFHY3Q1Y2RJS1VNY1lCMU1NdDVFb2dkWC1DUGR2N0gza2p2NFEiLCJjcnYiOiJQLTI1NiIsImt0eSI6IkVDIiwieSI6Im5oaUFMd1lLcVc4TEF5LXc1eExhbng2OFg3VjcyQ2pxMTdBTWJDNE1BZmMifX0..yKGhZE6LDdDcuzda.2eQ8_Bg_N_zHmH5pGLdTTs_C3dd825HAPB8HkM8ez0wSBRhuDwx8ixX_uXVCBvPuQPKBM3lqhffGe5mqn1Rws-ve0UyLLNOx3hUIf03waFG1hj5EupHcSUflsRaxXKRbF4bs7R0BCe5H4Hp89wB-cVcIhsJGK42W_609UYLIAZMxJdbJu3frNN58XheviwCPgBRuuGYQhW5gNLq7Ho1hw4vXPg_m61ZFZFzPSsVFA811qdTBp_KbPll2bu9Kq_XOvjogCllF6S1lbNapSofEsRv_33zMqtsovLYQU6ZKdAYdc_WZLZKSSKAESAV2QZs-YqHSGhuHgoQLb62gEqG-LjvHy1lUT19_9B14bQag53M5GWWa4kvilROofZkeY8QzS8XMq9REX5Fgnjf2gidenOINNyI5PLLHTtrnK8fsZbNrKI_E2lrWxJ_7X3fugDjfz-iq_m_4KRfLoF1Kdja-LwY1tRXV4DxsqJi_zhK-cgCYp16N0Tusp20d5COYQVRgHOTsMB783cYfKMRTKnQ1iEUCbkPfzJWrJNruRh25KQg-XIAYLGALuq-RozeHvnT9zQm3ppte-dDqBTduyKgw8bgLQL9sKsQaRWvq6LNqBtOizCVsNl4NJqfXvm3Z3wKv-rXiWyGK_TKVLGp5cnvGGKZoiBh11dIwZcap1-2s_pfk8cEoshqQKT3EMtdIin0.WY40-zt9chbZNi7oiuzLwg","datacontenttype":"application/jose","dataschema":"https://touchline.dev/schema/1","id":"01a204a4-fc73-7765-80db-84e07bdeed46","lane":"normal","sequence":"000001","source":"urn:touchline:device:vector","specversion":"1.0","subject":"01a204a4-fc73-7765-80db-84e07bdeed46","time":"2026-11-22T19:04:12.123Z","type":"touchline.issue.reported"}',
  digest: 'sha-256=jwwkS_RLTbbCtjTWrpiAOa53GsyuzknHMoU8PYE1ENM',
  data: {
    category: 'entry.scan_fail',
    kind: 'problem',
    stage: 'entry',
    location: { venue: 'north-arena', event: '2026-11-22-final', gate: 'gate-B' },
    fields: { errorShown: 'used', partySize: 2 },
    description: 'Canary under the stand: 检票失败',
    reporter: { language: 'en' },
    attachments: [],
    channel: 'widget',
    consent: { version: '1' },
    trackingHash: 'oib4607s4tRW_tRHAebvWoDiUDAQoEaZ7LdWP3kigJQ',
  },
};
