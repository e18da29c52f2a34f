export declare function buildWhatIsServed(env: NodeJS.ProcessEnv, only?: readonly string[]): Promise<void>;
