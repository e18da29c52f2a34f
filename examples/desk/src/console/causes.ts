import { say, sayIfKnown } from './words.ts';

/** "Technology: network". */
export function causeWords(id: string): string {
  const [branch = '', twig] = id.split('/');
  const name = sayIfKnown(`cause.${branch}`) ?? branch;
  return twig ? say('cause.twig', { branch: name, twig: sayIfKnown(`cause.${twig}`) ?? twig }) : name;
}
