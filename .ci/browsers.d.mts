export declare const ENGINES: readonly ('chromium' | 'firefox' | 'webkit')[];
export declare function findBrowser(browser: 'chromium' | 'firefox' | 'webkit'): string | undefined;
export declare function isThere(engine: 'chromium' | 'firefox' | 'webkit'): boolean;
export declare function needChromium(): Promise<string>;
export declare function findEngines(wanted: readonly string[]): Promise<Record<string, string>>;
