/**
 * Imported before anything of the product: what `npm start` sets for plain HTTP and invented data, which modules read as they load.
 */
process.env.VF_INSECURE_COOKIES = '1';
process.env.VF_DEMONSTRATION = '1';
