/** What `answer` resolves to; `otherwise` where it fails or does not come in time. */
export async function inTime<T, O>(answer: Promise<T>, ms: number, otherwise: O): Promise<T | O> {
  const { promise, resolve } = Promise.withResolvers<O>();
  const timer = setTimeout(() => resolve(otherwise), ms);
  try {
    return await Promise.race([answer, promise]);
  } catch {
    return otherwise;
  } finally {
    clearTimeout(timer);
  }
}
