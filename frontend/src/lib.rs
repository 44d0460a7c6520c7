//! The WebAssembly entry. Each island exports its own function; this one prepares Leptos for them.
#![cfg(target_arch = "wasm32")]

// Keeps the islands, which only the page's loader calls.
use app as _;
use wasm_bindgen::prelude::wasm_bindgen;

/// Called once by the loader, before any island.
#[wasm_bindgen]
pub fn hydrate() {
    #[cfg(debug_assertions)]
    console_error_panic_hook::set_once();
    leptos::mount::hydrate_islands();
}
