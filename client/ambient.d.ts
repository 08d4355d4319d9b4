// Stylesheets, pictures and components are imported by the pages; this tells every compiler run what they are.
/// <reference types="svelte" />
/// <reference types="vite/client" />
