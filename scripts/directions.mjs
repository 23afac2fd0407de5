export const directions = () => [];
