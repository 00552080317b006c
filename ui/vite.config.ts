import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vite";

export default defineConfig({
  plugins: [svelte()],
  // The webview of the oldest system we ship to.
  build: { target: "safari15", assetsInlineLimit: 0 },
  // Served as a file of ours, as the window's policy asks.
  worker: { format: "es" },
  server: { port: 5173, strictPort: true },
});
