/** The file that says of which sources the last whole build was. A build that was cut off leaves none. */
export const BUILT_FROM = 'dist/built-from';
