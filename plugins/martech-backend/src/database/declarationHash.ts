import { createHash } from 'crypto';
import canonicalize from 'canonicalize';
import {
  canonicalSheet,
  type ToolDeclaration,
} from '../domain/ToolDeclaration';

/** Tells apart two declarations by their canonical text. */
export function declarationHash(declaration: ToolDeclaration): string {
  const text = canonicalize(canonicalSheet(declaration)) ?? '';
  return createHash('sha256').update(text).digest('hex');
}
