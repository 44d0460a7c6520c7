// Tells the page around the frame how high the comparison is. That is no secret, so any page may hear it.
new ResizeObserver(() => parent.postMessage({ height: document.documentElement.offsetHeight }, "*")).observe(document.documentElement);
