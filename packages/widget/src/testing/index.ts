// For pages and tests that want the screens without a venue: '@touchline/widget/testing'.
export { fakeTouchline, venue, type FakeTouchline } from './fake-touchline.ts';
