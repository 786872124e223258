/** Version of kub, as in package.json; a test keeps them equal. */
export const kubVersion = '0.1.0';
