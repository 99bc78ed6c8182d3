/** What micromark and its kin would load to trace themselves, and to read programs, neither of which is ever asked for. */
const nothing = () => () => {};

export default nothing;
export const eventsToAcorn = nothing;
// CommonJS packages ask for the function itself.
export { nothing as 'module.exports' };
