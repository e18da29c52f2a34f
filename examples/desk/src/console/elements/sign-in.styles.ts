import { css } from 'lit';

export const signInStyles = css`
  main {
    display: grid;
    place-items: center;
    min-block-size: 100dvh;
    padding: 16px;
  }
  form {
    display: grid;
    gap: 20px;
    inline-size: min(400px, 100%);
    padding: 32px;
    border-radius: var(--radius);
    background: var(--surface);
    box-shadow: var(--shadow);
  }
  .brand {
    display: flex;
    align-items: center;
    gap: 10px;
    font-weight: 700;
  }
  .logo {
    display: grid;
    place-items: center;
    inline-size: 32px;
    block-size: 32px;
    border-radius: 9px;
    background: var(--accent);
    color: var(--on-accent);
    font-weight: 800;
  }
  h1 {
    font-size: 1.75rem;
    line-height: 34px;
  }
  .button {
    min-block-size: 48px;
  }
  /* Empty it takes no room, yet it is there before its words come, so that they are read out. */
  .error:not(:has(span)) {
    margin-block-start: -20px;
  }
  @media (max-width: 480px) {
    main {
      place-items: start center;
      padding: 0;
    }
    form {
      min-block-size: 100dvh;
      align-content: start;
      padding: 32px 20px;
      border-radius: 0;
      box-shadow: none;
    }
  }
`;
