// Svelte itself strips types and needs no preprocessor; runes everywhere, so that no component falls back to the old ways.
export default { compilerOptions: { runes: true } };
