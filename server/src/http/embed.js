// The element for other sites.
