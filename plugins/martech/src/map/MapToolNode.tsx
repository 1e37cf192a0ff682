import { memo } from 'react';
import { Handle, Position, type Node, type NodeProps } from '@xyflow/react';
import type { ToolStatus } from '@passerelle/plugin-martech-common';
import { statusTones } from '../words/tones';
import styles from './Map.module.css';

/** A tool as it is drawn. */
export type MapToolData = {
  name: string;
  /** May it be used, in words; absent for what is outside the catalogue. */
  status?: { id: ToolStatus; label: string };
  /** What is wrong with it at the moment, in words. */
  trouble?: string;
  isCentre: boolean;
  isQuiet: boolean;
};

export type MapToolNode = Node<MapToolData, 'tool'>;

/** Lines end in the middle of a tool on the whole map, and at its sides around a tool. */
const ends = [
  { id: 'middle', className: styles.middle, position: Position.Top },
  { id: 'left', className: styles.side, position: Position.Left },
  { id: 'right', className: styles.side, position: Position.Right },
];

/** One tool of the map: its name, and whether it may be used. */
export const MapToolCard = memo(function Card(props: NodeProps<MapToolNode>) {
  const { name, status, trouble, isCentre, isQuiet } = props.data;
  return (
    <div
      className={styles.tool}
      data-centre={isCentre || undefined}
      data-quiet={isQuiet || undefined}
      data-selected={props.selected || undefined}
    >
      {ends.map(({ id, className, position }) => (
        <span key={id}>
          <Handle
            id={id}
            className={className}
            type="source"
            position={position}
            isConnectable={false}
          />
          <Handle
            id={id}
            className={className}
            type="target"
            position={position}
            isConnectable={false}
          />
        </span>
      ))}
      <span className={styles.toolName}>{name}</span>
      <span className={styles.toolStatus}>
        {status && (
          <span
            className={styles.dot}
            data-tone={statusTones[status.id]}
            aria-hidden="true"
          />
        )}
        {trouble ?? status?.label}
      </span>
    </div>
  );
});
