"""Claims proposed by a language model, of any provider that speaks the chat-completions API; nothing that it says is trusted."""
