/**
 * Five events, their canonical texts and digests: what an implementation in any language must come to.
 * `sent` is JSON as it may come over the wire, spliced attributes included.
 */
export interface DigestVector {
  what: string;
  sent: string;
  /** RFC 8785, without `observeds` and `trackingsecret`. */
  text: string;
  digest: string;
}

export const DIGEST_VECTORS: readonly DigestVector[] = [
  {
    what: 'keys are sorted by their characters, at every level',
    sent: '{"b":{"z":1,"a":2},"B":0,"a_b":3,"a":4,"aa":5}',
    text: '{"B":0,"a":4,"a_b":3,"aa":5,"b":{"a":2,"z":1}}',
    digest: 'sha-256=OlgmEvUt5dgjzW2TW2SzsAkUhaC0jczuUHEnPeqvWjE',
  },
  {
    what: 'what belongs to one attempt is left out, and only at the top',
    sent: '{"observeds":4,"trackingsecret":"s3cret","id":"1","data":{"observeds":5,"trackingsecret":"kept"}}',
    text: '{"data":{"observeds":5,"trackingsecret":"kept"},"id":"1"}',
    digest: 'sha-256=Q7nsWSFzK-WL-QMGVf5NAShbagzC65chESicOQYEARo',
  },
  {
    what: 'text is escaped as little as JSON allows, and never normalised',
    sent: '{"d":"\\u00e9 e\\u0301 \\/ \\" \\\\ \\u2028 \\ud83c\\udfab \\u0645\\u0631\\u062d\\u0628\\u0627 \\u68c0\\u7968","c":"\\b\\t\\n\\f\\r\\u001f\\u007f"}',
    text: '{"c":"\\b\\t\\n\\f\\r\\u001f\u007f","d":"é e\u0301 / \\" \\\\ \u2028 🎫 مرحبا 检票"}',
    digest: 'sha-256=1uvxPJJUM_Xkz-aUbxZzIKEmnrVsvPRL0SiXHN_3yvY',
  },
  {
    what: 'numbers are whole and written plainly',
    sent: '{"n":[0,-0,-1,1e3,9007199254740991,10.0]}',
    text: '{"n":[0,0,-1,1000,9007199254740991,10]}',
    digest: 'sha-256=LS-gUVhp3T-JvaK0ZN9IvC3H34sTAoKvwCXNwl5nUgU',
  },
  {
    what: 'lists keep their order; empty, null, true and false stay',
    sent: ' { "l" : [ "b" , "a" , [ ] , { } ] , "n" : null , "t" : true , "f" : false , "e" : "" } ',
    text: '{"e":"","f":false,"l":["b","a",[],{}],"n":null,"t":true}',
    digest: 'sha-256=ru4b14BlzojZwgknwFLWfuXQJ8Mh4p3E_UmU9Au0jOM',
  },
];
