// Shows the copy buttons, which only work with scripts.
for (const button of document.querySelectorAll("button[data-copies]")) {
  button.hidden = false;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(document.getElementById(button.dataset.copies).textContent);
    button.nextElementSibling.textContent = button.dataset.copied;
  });
}
