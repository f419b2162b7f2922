// Loaded before the site's shell: a build that needs the network is a mistake, and should say so.
globalThis.fetch = (resource) => {
  const address = resource instanceof Request ? resource.url : String(resource);
  return Promise.reject(
    new Error(
      `The site is built without a network, but something asked for ${address}. Import a library by its plain name ("d3", not "npm:d3"), after npm install.`,
    ),
  );
};
