export { near } from 'virtual:phones-near';
export { parsePhoneNumberFromString as parse } from 'libphonenumber-js/core';
