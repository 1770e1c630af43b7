export const program: string;
