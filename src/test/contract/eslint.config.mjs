import js from '@eslint/js';
import globals from 'globals';

export default [
	js.configs.recommended,
	{
		languageOptions: { globals: globals.browser },
		rules: {
			complexity: ['error', 12],
			eqeqeq: 'error',
			'max-lines': ['error', { max: 330 }],
			'no-var': 'error',
			'prefer-const': 'error',
		},
	},
];
